export const id = 5145;
export const ids = [5145];
export const modules = {

/***/ 65145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locationOfGroup: () => (/* binding */ locationOfGroup)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74296);

/**
 * Where the resource group is.
 * @param wanted the region that was asked for: a group that is made now should be there.
 * @throws UserError `AZURE_RESOURCE_GROUP_MISSING`
 */
const locationOfGroup = async (read, { subscriptionId, resourceGroup }, wanted, signal) => {
    const path = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    const group = (await read(path, '2021-04-01', signal));
    if (group !== undefined)
        return group.location ?? '';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('AZURE_RESOURCE_GROUP_MISSING', `There is no resource group "${resourceGroup}".`, {
        hint: `Make it with: az group create --name ${resourceGroup} --location ${wanted ?? 'westeurope'}`
    });
};


/***/ })

};
