/**
 * What people are told: mails through an outbox in the database, and the telephone list for those without mail.
 * May touch the rooms calendar, office and access; knows nothing of the processes whose news it carries.
 */
package jianyi.notice;
