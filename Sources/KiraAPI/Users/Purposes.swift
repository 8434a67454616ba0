/// What a person wants an account for: fourteen words, and no other.
package enum IndividualPurpose: String, CaseIterable, Sendable {
  case receivePayments = "receive_payments"
  case manageProfessionalIncome = "manage_professional_income"
  case makePayments = "make_payments"
  case managePersonalFunds = "manage_personal_funds"
  case investmentTrading = "investment_trading"
  case charitableDonations = "charitable_donations"
  case investmentPurposes = "investment_purposes"
  case operatingACompany = "operating_a_company"
  case paymentsToFriendsOrFamilyAbroad = "payments_to_friends_or_family_abroad"
  case personalOrLivingExpenses = "personal_or_living_expenses"
  case purchaseGoodsAndServices = "purchase_goods_and_services"
  case protectWealth = "protect_wealth"
  case receiveSalary = "receive_salary"
  case receivePaymentForFreelancing = "receive_payment_for_freelancing"
}

/// What a business wants an account for: the words that every source agrees on.
package enum BusinessPurpose: String, CaseIterable, Sendable {
  case operatingACompany = "operating_a_company"
  case receivePaymentsForGoodsAndServices = "receive_payments_for_goods_and_services"
  case purchaseGoodsAndServices = "purchase_goods_and_services"
  case internalTreasury = "internal_treasury"
  case ecommerceRetailPayments = "ecommerce_retail_payments"
  case investmentPurposes = "investment_purposes"
  case thirdPartyMoneyTransmission = "third_party_money_transmission"
  case charitableDonations = "charitable_donations"
}

/// Where a person's money comes from; left out, the verification may reject within seconds.
package enum IndividualFunds: String, CaseIterable, Sendable {
  case salary, gifts, inheritance, savings
  case selfEmploymentIncome = "self_employment_income"
  case investmentProceeds = "investment_proceeds"
  case savingsInheritanceGift = "savings_inheritance_gift"
  case investmentsLoans = "investments_loans"
  case pensionRetirement = "pension_retirement"
  case saleOfAssetsRealEstate = "sale_of_assets_real_estate"
  case someoneElsesFunds = "someone_elses_funds"
}

/// Where the money of a business comes from.
package enum BusinessFunds: String, CaseIterable, Sendable {
  case salesOfGoodsAndServices = "sales_of_goods_and_services"
  case companyFunds = "company_funds"
  case ownersCapital = "owners_capital"
  case businessLoans = "business_loans"
  case investmentProceeds = "investment_proceeds"
  case investmentsLoans = "investments_loans"
  case interCompanyFunds = "inter_company_funds"
  case thirdPartyFunds = "third_party_funds"
  case treasuryReserves = "treasury_reserves"
  case taxRefund = "tax_refund"
}
