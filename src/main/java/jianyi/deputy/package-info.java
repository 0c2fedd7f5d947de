/** Who represents whom, and the terms and sessions 届次会次 of each congress. Touches the room {@code office} only. */
package jianyi.deputy;
