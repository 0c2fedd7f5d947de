/** The telephone list as the clerks of an office see and work it off. */
package jianyi.notice.phone;
