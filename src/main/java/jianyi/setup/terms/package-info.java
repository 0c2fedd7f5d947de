/** The pages under {@code /setup/terms}: every window and rule of each body, with its source, its first day and its history. */
package jianyi.setup.terms;
