/** 运行: what the operator sees and mends, for his page, the health answer and a collector of metrics; no case is read here. */
package jianyi.operations;
