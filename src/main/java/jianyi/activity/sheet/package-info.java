/** The pages: list, announcement, sheet, roll call, the door, a deputy's next activities. */
package jianyi.activity.sheet;
