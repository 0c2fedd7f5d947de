/** What the board may know of supervision: which matters lie where, and which towns have kept a record of any. */
package jianyi.inspection.held;
