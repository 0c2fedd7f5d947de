/** 指标: what is asked of deputies and groups in a year, each with its rule; who is behind hears it in private. Nobody is ranked. */
package jianyi.duty.quota;
