/** What the rooms count: figures 统计指标 with the rule, the date that decides, and a line for each thing that counts. */
package jianyi.casework.figure;
