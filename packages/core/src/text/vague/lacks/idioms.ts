/** Source of a regular expression: idioms that hold a vague word and mean something exact; they are passed over. */
export const idioms = [
  "及时性|定期(?:存款|存单|租赁)|不定期(?:租赁|合同|物业服务合同)|合理化建议|必要性|必要的保密",
  "有效(?:发票|证件|期|投诉|票据)|优质优价|规范性文件|规范名称",
  "(?:特种设备|电梯|压力容器|防雷)[^，。；]{0,8}定期(?:检验|检测)",
  "(?:文明|规范)(?:施工|城市|单位)|精神文明",
].join("|");
