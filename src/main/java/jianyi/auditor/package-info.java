/** What the audit administrator 审计管理员 reads: the record and the sign-ins, searched, checked and exported. */
package jianyi.auditor;
