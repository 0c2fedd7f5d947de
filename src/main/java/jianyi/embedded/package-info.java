/**
 * What the one-command start brings by itself: PostgreSQL, a mail server for the demo, the home directory and the
 * lines printed when everything is ready. Nothing here runs when the address of a database or mail server is set.
 * Touches no other room.
 */
package jianyi.embedded;
