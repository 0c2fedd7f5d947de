/** What every case has, whatever it is about: a number, a room, a body, a title, a running process, a last day. */
package jianyi.casework.head;
