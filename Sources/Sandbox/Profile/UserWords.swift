/// The closed lists of words in a user's request, in the order in which a refusal gives them.
enum UserWords {
  static let immigration = [
    "U.S. Citizen", "Permanent U.S. Resident", "Lawful Permanent Resident of U.S.",
    "Non-Permanent U.S. Resident", "Non-Resident of U.S.",
  ]

  static let purposes = list(
    """
    receive_payments manage_professional_income make_payments manage_personal_funds
    investment_trading charitable_donations investment_purposes operating_a_company
    payments_to_friends_or_family_abroad personal_or_living_expenses
    purchase_goods_and_services protect_wealth receive_salary
    receive_payment_for_freelancing
    """
  )

  /// Eighteen were counted; the one that is not here was printed nowhere.
  static let businessPurposes = list(
    """
    receive_payments manage_professional_income make_payments investment_trading
    charitable_donations investment_purposes operating_a_company
    payments_to_friends_or_family_abroad personal_or_living_expenses
    purchase_goods_and_services protect_wealth receive_salary
    receive_payment_for_freelancing ecommerce_retail_payments
    receive_payments_for_goods_and_services internal_treasury third_party_money_transmission
    """
  )

  static let funds = list(
    """
    salary self_employment_income investment_proceeds savings_inheritance_gift gifts
    inheritance investments_loans pension_retirement sale_of_assets_real_estate savings
    someone_elses_funds
    """
  )

  static let businessFunds = list(
    """
    sales_of_goods_and_services company_funds owners_capital business_loans
    investment_proceeds investments_loans inter_company_funds third_party_funds
    treasury_reserves tax_refund
    """
  )

  static let volumes = list(
    """
    less_than_10000 10000_to_49999 50000_to_199999 200000_to_999999 1000000_or_more
    """
  )

  static let businessVolumes = list(
    """
    less_than_50000 50000_to_100000 100000_to_500000 500000_to_1000000 1000000_to_5000000
    5000000_to_10000000 more_than_10000000
    """
  )

  /// Those of both generations of documents: the older ones never stopped being taken.
  static let businessTypes = list(
    """
    llc corporation partnership sole_proprietorship trust limited_liability_company
    general_partnership limited_liability_partnership sole_proprietor non_profit
    government_organization publicly_traded_company
    """
  )

  static let industries = list(
    """
    accommodation administrative_support_services air_transportation
    ambulatory_health_care_services amusement_gambling_recreation_industries
    animal_production apparel_manufacturing beverage_tobacco_product_manufacturing
    broadcasting building_material_garden_equipment_supplies_dealers chemical_manufacturing
    clothing_accessories_stores computer_electronic_product_manufacturing
    construction_of_buildings couriers_messengers credit_intermediation_related_activities
    crop_production data_processing_hosting_related_services educational_services
    electrical_equipment_appliance_component_manufacturing electronics_appliance_stores
    fabricated_metal_product_manufacturing fishing_hunting_trapping food_beverage_stores
    food_manufacturing food_services_drinking_places forestry_logging
    funds_trusts_other_financial_vehicles furniture_home_furnishings_stores
    furniture_related_product_manufacturing gasoline_stations general_merchandise_stores
    health_personal_care_stores heavy_civil_engineering_construction hospitals
    insurance_carriers_related_activities internet_publishing_broadcasting
    leather_allied_product_manufacturing lessors_nonfinancial_intangible_assets
    machinery_manufacturing management_of_companies merchant_wholesalers_durable_goods
    merchant_wholesalers_nondurable_goods mining_except_oil_gas miscellaneous_manufacturing
    miscellaneous_store_retailers monetary_authorities_central_bank
    motion_picture_sound_recording_industries motor_vehicle_parts_dealers
    museums_historical_sites nonmetallic_mineral_product_manufacturing nonstore_retailers
    nursing_residential_care_facilities oil_gas_extraction other_information_services
    paper_manufacturing performing_arts_spectator_sports personal_laundry_services
    petroleum_coal_products_manufacturing pipeline_transportation
    plastics_rubber_products_manufacturing postal_service primary_metal_manufacturing
    printing_related_support_activities private_households professional_scientific_technical
    public_administration publishing_industries rail_transportation real_estate
    religious_grantmaking_civic_professional_organizations rental_leasing_services
    repair_maintenance scenic_sightseeing_transportation
    securities_commodity_contracts_financial_investments social_assistance
    specialty_trade_contractors sporting_goods_hobby_book_music_stores
    support_activities_agriculture_forestry support_activities_mining
    support_activities_transportation telecommunications textile_mills textile_product_mills
    transit_ground_passenger_transportation transportation_equipment_manufacturing
    truck_transportation utilities warehousing_storage waste_management_remediation_services
    water_transportation wholesale_electronic_markets_agents_brokers
    wood_product_manufacturing
    """
  )

  /// Countries whose people a bank takes on only after a closer look.
  static let watched: Set = ["IRN", "UKR", "NGA"]

  private static func list(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
