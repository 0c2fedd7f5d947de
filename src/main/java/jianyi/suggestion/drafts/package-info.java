/**
 * Drafts of long texts: what somebody is typing is kept on the server every few seconds, for that person alone, until it is handed
 * in. A draft is never a process variable.
 */
package jianyi.suggestion.drafts;
