/** The second step of signing in 第二步验证: an app's codes, printed ones, and the slips 登录条 clerks print for deputies. */
package jianyi.access.factor;
