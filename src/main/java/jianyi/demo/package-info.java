/** The fictional district 云山区 for trying the product; absent in production. May touch every room. */
package jianyi.demo;
