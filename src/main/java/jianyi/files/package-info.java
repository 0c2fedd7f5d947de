/**
 * What may come in 附件: every upload is judged by its content, asked about viruses and cleaned of what it tells about its maker;
 * its name is only shown.
 */
package jianyi.files;
