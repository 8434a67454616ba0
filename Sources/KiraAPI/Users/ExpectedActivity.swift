/// How much money a person expects to move in a month, in dollars.
package enum IndividualVolume: String, CaseIterable, Sendable {
  case lessThan10000 = "less_than_10000"
  case from10000To49999 = "10000_to_49999"
  case from50000To199999 = "50000_to_199999"
  case from200000To999999 = "200000_to_999999"
  case atLeast1000000 = "1000000_or_more"
}

/// How many payments a person expects to make in a month.
package enum IndividualPaymentCount: String, CaseIterable, Sendable {
  case from1To10 = "1_to_10"
  case from11To50 = "11_to_50"
  case from51To200 = "51_to_200"
  case moreThan200 = "more_than_200"
}

/// How much money a business expects to move in a month, in dollars.
package enum BusinessVolume: String, CaseIterable, Sendable {
  case lessThan50000 = "less_than_50000"
  case from50000To100000 = "50000_to_100000"
  case from100000To500000 = "100000_to_500000"
  case from500000To1000000 = "500000_to_1000000"
  case from1000000To5000000 = "1000000_to_5000000"
  case from5000000To10000000 = "5000000_to_10000000"
  case moreThan10000000 = "more_than_10000000"
}

/// How many payments a business expects to make in a month.
package enum BusinessPaymentCount: String, CaseIterable, Sendable {
  case lessThan10 = "less_than_10"
  case from10To25 = "10_to_25"
  case from26To50 = "26_to_50"
  case from51To100 = "51_to_100"
  case from101To500 = "101_to_500"
  case moreThan500 = "more_than_500"
}
