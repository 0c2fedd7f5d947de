/** What each role may do in the engine, granted once, and Tasklist's filters. */
package jianyi.access.grant;
