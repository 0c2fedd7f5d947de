/** Workbooks: read as people bring them, whatever program wrote them, and written (docs/adr/0011). */
package jianyi.intake.book;
