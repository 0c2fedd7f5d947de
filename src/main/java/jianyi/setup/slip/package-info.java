/** 登录条: a clerk of a congress prints a deputy a slip that signs in once, without a password. */
package jianyi.setup.slip;
