/** How rows of the database become records of ours, and how statements are planned: below every room that reads a table. */
package jianyi.rows;
