/** The one sign-in: names, passwords, slips, locks, what has to be done first. */
package jianyi.access.signin;
