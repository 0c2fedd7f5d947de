/**
 * What is true of every case 案卷, whatever it is about: its timeline, its tasks, its days, its sheet, what is done beside its way,
 * and what is kept with it. Knows no room by name.
 */
package jianyi.casework;
