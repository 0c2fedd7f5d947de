/** The opinions: handed over, given to owners, mended, checked, sent back once, signed (监督法 第三十七条). */
package jianyi.inspection.correction;
