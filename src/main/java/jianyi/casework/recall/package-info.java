/** Taking the last step back 收回, in the cases of every room: who did it may, until somebody has opened what came of it. */
package jianyi.casework.recall;
