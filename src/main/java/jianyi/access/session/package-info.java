/** Sessions in the database, read seldom and seen at once by every node. */
package jianyi.access.session;
