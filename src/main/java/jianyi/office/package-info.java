/**
 * Bodies, governments, units and the people in their posts, and the settings of each body. Touches no other room.
 * Users, groups and memberships live in the engine's identity tables, which only {@code OfficeFlow} reads and writes.
 */
package jianyi.office;
