/**
 * Sign-in, the roles of whoever is signed in, what each may open, and the frame every page of ours shares. May touch the room
 * {@code office}; the engine only through the classes named {@code …Flow}.
 */
package jianyi.access;
