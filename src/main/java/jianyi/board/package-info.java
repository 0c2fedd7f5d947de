/** 办理进展: with whom everything lies, what is late, and the one press that tells all who are. Reads what rooms publish and knows none by name. */
package jianyi.board;
