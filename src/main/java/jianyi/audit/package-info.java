/**
 * The record 审计记录 of everything that changes rights or rules, of exports, refused accesses and readings of confidential cases.
 * Every room in which such things are done tells {@link jianyi.audit.AuditTrail} in its own words.
 * May touch the room
 * {@code flow}.
 */
package jianyi.audit;
