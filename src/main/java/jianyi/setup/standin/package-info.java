/** Naming a stand-in for some days 请人代办: by oneself, or by the clerk for somebody who has fallen ill. */
package jianyi.setup.standin;
