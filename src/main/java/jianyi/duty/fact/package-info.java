/** The facts of all rooms put together, and their correction: by objection, never by hand. */
package jianyi.duty.fact;
