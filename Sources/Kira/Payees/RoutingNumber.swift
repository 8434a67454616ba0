/// The number of a bank in the USA, as ABA gives it: nine digits, the last of which checks the rest.
package struct RoutingNumber: Hashable, Sendable {
  package let digits: String

  package init(_ text: String) throws(Misfit) {
    let values = text.digitValues
    guard values.count == 9 else { throw Misfit("a routing number has nine digits") }
    let weights = [3, 7, 1, 3, 7, 1, 3, 7, 1]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard sum > 0, sum.isMultiple(of: 10) else {
      throw Misfit(
        "the last digit does not fit the others: a digit of this routing number is wrong"
      )
    }
    digits = text
  }
}
