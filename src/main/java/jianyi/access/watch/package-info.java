/** What the engine and our doors do about accounts and rights, written into the record (docs/adr/0010). */
package jianyi.access.watch;
