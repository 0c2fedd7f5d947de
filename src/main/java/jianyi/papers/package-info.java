/**
 * Papers and letters, whatever they are about: Word templates a clerk can edit, what fills them, the words official letters use,
 * and how they are handed out.
 */
package jianyi.papers;
