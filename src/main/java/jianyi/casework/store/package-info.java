/**
 * What is kept with a case: its files, and drafts of what somebody is typing, for that person alone, until it is handed in. A
 * draft is never a process variable.
 */
package jianyi.casework.store;
