/**
 * Bringing files in 导入: reads a workbook somebody prepared, shows what it would change before anything is stored, gives faulty rows
 * back, and stores the rest in the background with progress. What a file means is known by the room that offers it ({@link
 * jianyi.intake.Intake}).
 */
package jianyi.intake;
