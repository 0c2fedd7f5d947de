/** Files of a case 附件: who may add, read and remove them, and how they are kept. */
package jianyi.suggestion.files;
