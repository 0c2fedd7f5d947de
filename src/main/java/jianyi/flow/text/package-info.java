/** What people type, as plain text: characters, numbers, days and telephones as they are written here. */
package jianyi.flow.text;
