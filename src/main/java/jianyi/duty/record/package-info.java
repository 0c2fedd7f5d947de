/** What the clerk keeps of a deputy by hand because no room knows it: honours, training others held, long absence. */
package jianyi.duty.record;
