/**
 * What deputies do together: people came together, and that is one record. Groups, activities, who was called and who came, rooms and
 * stations. Roll book, record, files and figures are counted from it.
 */
package jianyi.activity;
