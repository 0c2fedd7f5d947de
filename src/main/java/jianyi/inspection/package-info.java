/**
 * Supervision 监督: inspections of how a law is carried out 执法检查, visits 视察调研, special reports 专项工作报告 and evaluations
 * 工作评议, from their preparation to the correction that was checked (监督法; 代表法 第三十一条; 地方组织法 第十九条).
 */
package jianyi.inspection;
