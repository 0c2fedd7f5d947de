/** What pages cost in a district whose tables have grown for ten years; run by hand, never part of verify. */
package jianyi.bench.size;
