/// The number of a bank account in Mexico: eighteen digits, the last of which checks the rest.
package struct CLABE: Hashable, Sendable, CustomStringConvertible {
  package let number: Sensitive

  package init(_ text: String) throws(Misfit) {
    let values = text.digitValues
    guard values.count == 18 else { throw Misfit("a CLABE has 18 digits") }
    let weights = [3, 7, 1]
    let sum = values.prefix(17).enumerated().reduce(0) { sum, digit in
      sum + digit.element * weights[digit.offset % 3] % 10
    }
    guard values.last == (10 - sum % 10) % 10 else {
      throw Misfit("the last digit does not fit the others: a digit of this CLABE is wrong")
    }
    number = Sensitive(text)
  }

  package var description: String { number.masked }
}
