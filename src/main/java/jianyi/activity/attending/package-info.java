/** From the announcement to the roll: who is called, what he answers, who came, and the code at the door. */
package jianyi.activity.attending;
