/** Rooms and stations where deputies meet and voters find them: what each shall have, checked, with a photo and a day to mend it by. */
package jianyi.activity.station;
