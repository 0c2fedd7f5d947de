/**
 * Ways back, each with reason and trace: withdraw, change a unit, object to the assignment, correct a typing error, confirm or dispute a
 * contact. What the case itself needs of it (steps, requests, verdicts) lies in the room.
 */
package jianyi.suggestion.ways;
