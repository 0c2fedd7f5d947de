/**
 * Files of a case 附件: what may come in, who may add, read and remove it, and how it is kept. Every file is judged by its content;
 * its name is only shown.
 */
package jianyi.suggestion.files;
