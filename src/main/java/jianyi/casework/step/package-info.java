/** One row for every task of a case, from its arrival to what became of it, with the time it has and what its form shows. */
package jianyi.casework.step;
